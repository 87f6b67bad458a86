/** The trie of wordings while it grows: flat tables, since a map for each of its many nodes would cost more than all the rest of compiling. */
import { type Integers, narrow } from "../text/integers.ts";

/** The trie's tables. Node 0 is the root; nodes are numbered as they are reached, those behind the root first: what a text meets at every word lies together. */
export interface Trie {
  /** Node behind the root for each word number, 0 where no phrase begins so. */
  readonly roots: Integers;
  /** `edgeWords[edgeStart[n]..edgeStart[n + 1]]` are the words that lead on from node n, ascending. Edge e leads to node e + `firstInner(trie)`. */
  readonly edgeStart: Integers;
  readonly edgeWords: Integers;
  /** `ends[endStart[n]..endStart[n + 1]]` are the wordings that end in node n. */
  readonly endStart: Integers;
  readonly ends: Integers;
  /** Per end: bit i = word i of the phrase must be written in capitals; bit 31 = no clitic on the last word. */
  readonly endFlags: Integers;
}

/** The node that the first edge leads to: one edge leads to each node but the root and those behind it. */
export function firstInner({ edgeStart, edgeWords }: Trie): number {
  return edgeStart.length - 1 - edgeWords.length;
}

/** Integers that are appended one by one. */
class Column {
  array = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.array.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.array);
      this.array = bigger;
    }
    this.array[this.length++] = value;
  }
}

/** Node 0 is the root; nodes and wordings are numbered in the order in which they are made. */
export class TrieBuilder {
  private readonly roots: number[] = [];
  /** Triples (node, word, next node) in an open-addressed table; node 0 = empty. */
  private table = new Int32Array(3 * 1024);
  private edgeCount = 0;
  private nodeCount = 1;
  /** Per wording its node and flags, and the wording before it at the same node + 1. */
  private readonly nodeOf = new Column();
  private readonly flagsOf = new Column();
  private readonly before = new Column();
  /** Per node its last wording + 1. */
  private readonly lastEnd = new Column();

  constructor() {
    this.lastEnd.push(0);
  }

  /** Number of wordings so far. */
  get wordings(): number {
    return this.nodeOf.length;
  }

  /** The node behind `node` for a word, made if new. */
  step(node: number, word: number): number {
    if (node === 0) {
      this.roots[word] ??= this.makeNode();
      return this.roots[word];
    }
    const slot = this.slotOf(node, word);
    if (this.table[slot] !== 0) return this.table[slot + 2]!;
    const next = this.makeNode();
    this.table[slot] = node;
    this.table[slot + 1] = word;
    this.table[slot + 2] = next;
    if (++this.edgeCount * 6 > this.table.length) this.grow();
    return next;
  }

  /** The number of the wording that ends in a node with these flags, made if new. */
  end(node: number, flags: number): number {
    for (let end = this.lastEnd.array[node]!; end !== 0; end = this.before.array[end - 1]!)
      if (this.flagsOf.array[end - 1] === flags) return end - 1;
    this.nodeOf.push(node);
    this.flagsOf.push(flags);
    this.before.push(this.lastEnd.array[node]!);
    this.lastEnd.array[node] = this.nodeOf.length;
    return this.nodeOf.length - 1;
  }

  /** The tables, for a vocabulary of so many words. */
  build(words: number): Trie {
    const roots = new Int32Array(words);
    const numbers = new Int32Array(this.nodeCount);
    const reached = [0];
    this.roots.forEach((node, word) => {
      roots[word] = numbers[node] = reached.length;
      reached.push(node);
    });
    const edges = this.edges();
    const edgeStart = new Int32Array(this.nodeCount + 1);
    const edgeWords = new Int32Array(this.edgeCount);
    for (let number = 0, count = 0; number < this.nodeCount; number++) {
      const node = reached[number]!;
      for (let i = edges.start[node]!; i < edges.start[node + 1]!; i++) {
        edgeWords[count++] = edges.words[i]!;
        numbers[edges.nodes[i]!] = reached.length;
        reached.push(edges.nodes[i]!);
      }
      edgeStart[number + 1] = count;
    }
    return { roots: narrow(roots), edgeStart: narrow(edgeStart), edgeWords: narrow(edgeWords), ...this.ends(numbers) };
  }

  /** The edges of each node as they were numbered when made, by word. */
  private edges(): { start: Int32Array; words: Int32Array; nodes: Int32Array } {
    const { table } = this;
    const start = new Int32Array(this.nodeCount + 1);
    for (let i = 0; i < table.length; i += 3) if (table[i] !== 0) start[table[i]! + 1]!++;
    for (let node = 0; node < this.nodeCount; node++) start[node + 1]! += start[node]!;
    const words = new Int32Array(this.edgeCount);
    const nodes = new Int32Array(this.edgeCount);
    const filled = start.slice();
    for (let i = 0; i < table.length; i += 3) {
      if (table[i] === 0) continue;
      // into its place among the node's edges so far, which are few
      const first = start[table[i]!]!;
      let at = filled[table[i]!]!++;
      for (; at > first && words[at - 1]! > table[i + 1]!; at--) {
        words[at] = words[at - 1]!;
        nodes[at] = nodes[at - 1]!;
      }
      words[at] = table[i + 1]!;
      nodes[at] = table[i + 2]!;
    }
    return { start, words, nodes };
  }

  /** What ends in each node; `numbers` are the nodes' in the tables. */
  private ends(numbers: Int32Array): Pick<Trie, "endStart" | "ends" | "endFlags"> {
    const count = this.nodeOf.length;
    const endStart = new Int32Array(this.nodeCount + 1);
    for (let end = 0; end < count; end++) endStart[numbers[this.nodeOf.array[end]!]! + 1]!++;
    for (let node = 0; node < this.nodeCount; node++) endStart[node + 1]! += endStart[node]!;
    const ends = new Int32Array(count);
    const endFlags = new Int32Array(count);
    const filled = endStart.slice();
    for (let end = 0; end < count; end++) {
      const at = filled[numbers[this.nodeOf.array[end]!]!]!++;
      ends[at] = end;
      endFlags[at] = this.flagsOf.array[end]!;
    }
    return { endStart: narrow(endStart), ends: narrow(ends), endFlags: narrow(endFlags) };
  }

  private makeNode(): number {
    this.lastEnd.push(0);
    return this.nodeCount++;
  }

  private slotOf(node: number, word: number): number {
    const { table } = this;
    const mask = table.length / 3 - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let slot = ((hash ^ (hash >>> 15)) & mask) * 3;
    while (table[slot] !== 0 && (table[slot] !== node || table[slot + 1] !== word)) slot = slot === mask * 3 ? 0 : slot + 3;
    return slot;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 3) {
      if (old[i] === 0) continue;
      const slot = this.slotOf(old[i]!, old[i + 1]!);
      for (let k = 0; k < 3; k++) this.table[slot + k] = old[i + k]!;
    }
  }
}
