/**
 * Does once, when the program is built, what every start would do again: reads the law that comes with it, and keeps what V8 makes of the
 * code (decision 0112).
 */
import { flushCompileCache } from "node:module";
import { keepCompiled } from "./keep-compiled.ts";

keepCompiled();
await import("./run.ts");
const { readAhead } = await import("#instruments");
const { readShipped } = await import("./read-shipped.ts");
readAhead(readShipped);
flushCompileCache();
