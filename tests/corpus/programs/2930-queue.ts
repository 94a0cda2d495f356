// A queue with a limit: what is put waits for room, what is offered is dropped and counted, the end comes after what is in it.
import { Queue } from "tsfalco";

async function produce(queue: Queue<string>, name: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) console.log(`${name}${i}`, await queue.put(`${name}${i}`), queue.size);
}

async function main(): Promise<void> {
  const queue = new Queue<string>(2);
  const all = Promise.all([produce(queue, "a", 4), produce(queue, "b", 3)]);
  void all.then(() => queue.end());
  for await (const value of queue) {
    console.log("took", value, queue.size);
    if (value === "b1") await new Promise((resolve) => setTimeout(resolve, 5));
  }
  console.log("ended", await queue.put("late"), queue.offer("late"), await queue.take(), queue.dropped);

  const numbers = new Queue<number>(3);
  console.log([1, 2, 3, 4, 5].map((n) => numbers.offer(n)), numbers.dropped, numbers.size);
  console.log(await numbers.take(), numbers.offer(6), numbers.dropped);
  numbers.end();
  numbers.end();
  for await (const n of numbers) console.log(n);

  const empty = new Queue<{ n: number }>(1);
  const takers = Promise.all([empty.take(), empty.take(), empty.take()]);
  await empty.put({ n: 1 });
  await empty.put({ n: 2 });
  empty.end();
  console.log(JSON.stringify(await takers), empty.size);

  const long = new Queue<number>(5000);
  let sum = 0;
  for (let i = 0; i < 5000; i++) long.offer(i);
  for (let i = 0; i < 5000; i++) {
    sum += (await long.take()) ?? 0;
    if (i % 2 === 0) await long.put(i);
  }
  console.log(sum, long.size, long.dropped);

  const full = new Queue<string>(1);
  await full.put("first");
  const waits = full.put("second");
  full.end();
  console.log(await waits, await full.take(), await full.take());
  const failed = new Queue<string>(2);
  await failed.put("before");
  failed.fail(new Error("broken"));
  failed.fail(new Error("again"));
  try {
    for await (const value of failed) console.log(value);
  } catch (e) {
    console.log(String(e), failed.offer("late"));
  }
  for (const limit of [0, -1, NaN])
    try {
      new Queue<number>(limit);
    } catch (e) {
      console.log(String(e));
    }
}
void main();
