import { decodeEntities, squeeze } from "./text.ts";

/** What a page's JSON-LD says about its article. Names as written, empty arrays and nulls where it is silent. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly creators: readonly string[];
  readonly editors: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The body, possibly with tags; a last resort. */
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const MAX_BLOCK = 1_000_000;
const MAX_NODES = 500;
const ARTICLE = /Article$|Posting$|^(?:Report|NewsItem|Review)$/;
const PAGE = /^(?:WebPage|ItemPage)$/;

/** Reads the page's own article out of its JSON-LD blocks; null where none describes one. Broken blocks are skipped. */
export function readJsonLd(blocks: readonly string[]): JsonLdArticle | null {
  const nodes = blocks.flatMap(nodesOf);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const page = nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)) && typeof node.datePublished === "string");
  const node = article ?? page;
  if (node === undefined) return null;
  const byId = new Map(nodes.filter((each) => typeof each["@id"] === "string").map((each) => [each["@id"] as string, each]));
  const keywords = [node.keywords].flat(2).filter((word): word is string => typeof word === "string");
  const publisher = namesOf(node.publisher ?? page?.publisher, byId)[0] ?? null;
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    published: textOf(node.datePublished) ?? textOf(page?.datePublished) ?? textOf(node.dateCreated),
    authors: namesOf(node.author, byId),
    creators: namesOf(node.creator, byId),
    // Some newsrooms name the editor only among the keywords.
    editors: [...namesOf(node.editor, byId), ...keywords.flatMap((word) => /^Editor\s*:\s*(?<name>.+)$/i.exec(word)?.groups?.name ?? [])],
    publisher,
    url: urlOf(node.mainEntityOfPage) ?? urlOf(node.url),
    language: textOf(node.inLanguage),
    body: textOf(node.articleBody, false),
  };
}

function nodesOf(block: string): Node[] {
  if (block.length > MAX_BLOCK) return [];
  const found: Node[] = [];
  const queue: unknown[] = [parse(block)];
  for (let i = 0; i < queue.length && found.length < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (typeof value === "object" && value !== null) {
      found.push(value as Node);
      const graph = (value as Node)["@graph"];
      if (Array.isArray(graph)) queue.push(...graph.slice(0, MAX_NODES));
      const main = (value as Node).mainEntity;
      if (typeof main === "object" && main !== null) queue.push(main);
    }
  }
  return found;
}

/** Pages write line feeds into strings, leave commas behind or wrap the JSON in comments. */
function parse(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    const first = block.search(/[{[]/);
    const last = Math.max(block.lastIndexOf("}"), block.lastIndexOf("]"));
    if (first === -1 || last <= first) return null;
    try {
      return JSON.parse(
        block
          .slice(first, last + 1)
          .replace(/[\s\p{Cc}]+/gu, " ")
          .replace(/, ?([}\]])/g, "$1"),
      );
    } catch {
      return null;
    }
  }
}

function typesOf(node: Node): string[] {
  return [node["@type"]].flat().filter((type): type is string => typeof type === "string");
}

/** JSON-LD often holds character references, at times twice over. */
function textOf(value: unknown, oneLine = true): string | null {
  if (typeof value !== "string") return null;
  const text = decodeEntities(decodeEntities(value));
  const clean = oneLine ? squeeze(text) : text.trim();
  return clean === "" ? null : clean;
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  return [value].flat().flatMap((each) => {
    if (typeof each === "string") return textOf(each) ?? [];
    if (typeof each !== "object" || each === null) return [];
    const node = each as Node;
    const named = node.name === undefined && typeof node["@id"] === "string" ? (byId.get(node["@id"]) ?? node) : node;
    return [named.name].flat().flatMap((name) => textOf(name) ?? []);
  });
}

function urlOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return null;
  const { "@id": id, url } = value as Node;
  return typeof id === "string" ? id : typeof url === "string" ? url : null;
}
