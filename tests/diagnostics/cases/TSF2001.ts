using file = { [Symbol.dispose]() {} };
