import type { ErrorCode } from "../../types.ts";

/** Why a page gives no article. */
export class ExtractError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "ExtractError";
    this.code = code;
  }
}
