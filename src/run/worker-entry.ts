import { createWork } from "./worker.ts";

export default createWork();
