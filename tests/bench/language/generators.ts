/** Generators and iterators: a pipeline of lazily made values. */
import { measure } from "./measure.js";

interface Sample {
  key: number;
  value: number;
}

function* samples(n: number): Generator<Sample> {
  let seed = 13;
  for (let i = 0; i < n; i++) {
    seed = (seed * 16807) % 2147483647;
    yield { key: seed % 17, value: seed % 1009 };
  }
}

function* where(source: Iterable<Sample>, predicate: (sample: Sample) => boolean): Generator<Sample> {
  for (const sample of source) if (predicate(sample)) yield sample;
}

function* batches(source: Iterable<Sample>, size: number): Generator<Sample[]> {
  let batch: Sample[] = [];
  for (const sample of source) {
    batch.push(sample);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

class Range {
  constructor(private readonly end: number) {}

  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.end; i++) yield i;
  }
}

measure(() => {
  let checksum = 0;
  for (const batch of batches(
    where(samples(50_000), ({ value }) => value % 3 !== 0),
    32,
  )) {
    let sum = 0;
    for (const { key, value } of batch) sum += key * value;
    checksum = (checksum * 31 + sum) % 1000003;
  }
  for (const i of new Range(50_000)) checksum = (checksum + i) % 1000003;
  return checksum;
});
