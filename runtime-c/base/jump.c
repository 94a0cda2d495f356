/* jump.c: tsf_try and tsf_longjmp. Where they are our own (base.h) they keep the registers that a C function leaves
 * alone, and nothing else; libc's also mangle pointers, which every ABI call would pay for. tsf_try leaves no frame:
 * `body` returns to its caller, and so does tsf_longjmp. */
#include "base/base.h"

#ifdef TSF_OWN_JUMP
#if defined(__x86_64__)
/* rdi: the tsf_jump, rsi: body, rdx: arg. The return address is on the stack; the caller's rsp is above it. */
__asm__(".section .text.tsf_jump,\"ax\",@progbits\n"
        ".p2align 4\n"
        ".globl tsf_try\n.hidden tsf_try\n.type tsf_try,@function\n"
        "tsf_try:\n"
        "  movq (%rsp), %rax\n"
        "  leaq 8(%rsp), %rcx\n"
        "  movq %rbx, (%rdi)\n"
        "  movq %rbp, 8(%rdi)\n"
        "  movq %r12, 16(%rdi)\n"
        "  movq %r13, 24(%rdi)\n"
        "  movq %r14, 32(%rdi)\n"
        "  movq %r15, 40(%rdi)\n"
        "  movq %rcx, 48(%rdi)\n"
        "  movq %rax, 56(%rdi)\n"
        "  movq %rdx, %rdi\n"
        "  jmpq *%rsi\n"
        ".size tsf_try, .-tsf_try\n"
        ".globl tsf_longjmp\n.hidden tsf_longjmp\n.type tsf_longjmp,@function\n"
        "tsf_longjmp:\n"
        "  movq (%rdi), %rbx\n"
        "  movq 8(%rdi), %rbp\n"
        "  movq 16(%rdi), %r12\n"
        "  movq 24(%rdi), %r13\n"
        "  movq 32(%rdi), %r14\n"
        "  movq 40(%rdi), %r15\n"
        "  movq 48(%rdi), %rsp\n"
        "  movl $-1, %eax\n"
        "  jmpq *56(%rdi)\n"
        ".size tsf_longjmp, .-tsf_longjmp\n"
        ".text\n");
#else
/* x0: the tsf_jump, x1: body, x2: arg. x19 to x30, sp, d8 to d15. */
__asm__(".section .text.tsf_jump,\"ax\",@progbits\n"
        ".p2align 4\n"
        ".globl tsf_try\n.hidden tsf_try\n.type tsf_try,@function\n"
        "tsf_try:\n"
        "  mov x3, sp\n"
        "  stp x19, x20, [x0]\n"
        "  stp x21, x22, [x0, #16]\n"
        "  stp x23, x24, [x0, #32]\n"
        "  stp x25, x26, [x0, #48]\n"
        "  stp x27, x28, [x0, #64]\n"
        "  stp x29, x30, [x0, #80]\n"
        "  str x3, [x0, #96]\n"
        "  stp d8, d9, [x0, #104]\n"
        "  stp d10, d11, [x0, #120]\n"
        "  stp d12, d13, [x0, #136]\n"
        "  stp d14, d15, [x0, #152]\n"
        "  mov x16, x1\n"
        "  mov x0, x2\n"
        "  br x16\n"
        ".size tsf_try, .-tsf_try\n"
        ".globl tsf_longjmp\n.hidden tsf_longjmp\n.type tsf_longjmp,@function\n"
        "tsf_longjmp:\n"
        "  ldp x19, x20, [x0]\n"
        "  ldp x21, x22, [x0, #16]\n"
        "  ldp x23, x24, [x0, #32]\n"
        "  ldp x25, x26, [x0, #48]\n"
        "  ldp x27, x28, [x0, #64]\n"
        "  ldp x29, x30, [x0, #80]\n"
        "  ldr x2, [x0, #96]\n"
        "  ldp d8, d9, [x0, #104]\n"
        "  ldp d10, d11, [x0, #120]\n"
        "  ldp d12, d13, [x0, #136]\n"
        "  ldp d14, d15, [x0, #152]\n"
        "  mov sp, x2\n"
        "  mov w0, #-1\n"
        "  ret\n"
        ".size tsf_longjmp, .-tsf_longjmp\n"
        ".text\n");
#endif
#else
#if defined(_WIN32)
#define SETJMP(jump) _setjmp((jump)->libc, NULL)
#else
#define SETJMP(jump) _setjmp((jump)->libc)
#endif
int tsf_try(tsf_jump *jump, int (*body)(void *), void *arg) { return SETJMP(jump) == 0 ? body(arg) : TSF_TRAPPED; }
#endif
