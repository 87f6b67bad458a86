/** What the pool starts in each worker; `createWork` is for tests that break it. */
import { createWork } from "./worker.ts";

export { createWork };
export default createWork();
