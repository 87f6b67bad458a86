/** As much of a document as Plot draws into: the same SVG text in Node and in the page, and never a style attribute, which the page's policy forbids. */

const SVG = "http://www.w3.org/2000/svg";

class SvgNode {
  readonly ownerDocument: SvgDocument;
  readonly tagName: string;
  readonly namespaceURI = SVG;
  readonly attributes = new Map<string, string>();
  readonly childNodes: (SvgNode | string)[] = [];
  parentNode: SvgNode | null = null;
  readonly style = {
    // Each style that Plot sets has an attribute of the same name.
    setProperty: (name: string, value: unknown) => this.setAttribute(name, value),
    removeProperty: (name: string) => this.removeAttribute(name),
  };

  constructor(ownerDocument: SvgDocument, tagName: string) {
    this.ownerDocument = ownerDocument;
    this.tagName = tagName;
  }

  get children(): SvgNode[] {
    return this.childNodes.filter((child) => typeof child !== "string");
  }

  set textContent(text: unknown) {
    this.childNodes.splice(0, Number.POSITIVE_INFINITY, String(text ?? ""));
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_space: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: SvgNode): SvgNode {
    return this.insertBefore(child, null);
  }

  append(...children: (SvgNode | string)[]): void {
    for (const child of children) {
      if (typeof child === "string") this.childNodes.push(child);
      else this.appendChild(child);
    }
  }

  insertBefore(child: SvgNode, next: SvgNode | null): SvgNode {
    child.parentNode?.removeChild(child);
    const place = next === null ? -1 : this.childNodes.indexOf(next);
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: SvgNode): SvgNode {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  /**
   * The node as markup. A link becomes `data-filter` of what it leads from; Plot's style sheet is the page's own, and parts of a picture have no label.
   */
  toMarkup(filter: string | null = null): string {
    if (this.tagName === "style") return "";
    if (this.tagName === "a") return this.children.map((child) => child.toMarkup(this.getAttribute("href"))).join("");
    let text = `<${this.tagName}`;
    for (const [name, value] of this.attributes)
      if (this.tagName !== "g" || !name.startsWith("aria-")) text += ` ${name}="${escapeMarkup(shortenNumbers(value))}"`;
    if (filter !== null) text += ` data-filter="${escapeMarkup(filter)}"`;
    text += ">";
    for (const child of this.childNodes) text += typeof child === "string" ? escapeMarkup(child) : child.toMarkup();
    return `${text}</${this.tagName}>`;
  }
}

class SvgDocument {
  readonly documentElement: SvgNode = new SvgNode(this, "svg");

  createElementNS(_space: string, name: string): SvgNode {
    return new SvgNode(this, name);
  }

  createElement(name: string): SvgNode {
    return new SvgNode(this, name);
  }

  createTextNode(text: string): string {
    return text;
  }
}

/** What Plot drew, as markup; to screen readers a picture with its label: the numbers are in the table beside it. */
export function finishSvg(chart: unknown): string {
  (chart as SvgNode).setAttribute("role", "img");
  return (chart as SvgNode).toMarkup();
}

/** A document for Plot's option of that name. */
export function createSvgDocument(): Document {
  return new SvgDocument() as unknown as Document;
}

/** A hundredth of a pixel is enough. */
function shortenNumbers(value: string): string {
  return value.length < 6 ? value : value.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(100 * Number(number)) / 100));
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
