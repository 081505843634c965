import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { root } from "#platform/root.ts";

// What V8 made of our code is kept beside it where that may be written, as on the machine of whoever tries Rangkul. A server
// keeps nothing: whoever got into it could leave code there (decision 0095).
enableCompileCache(join(root, "build/compiled"));
const { run } = await import("./run.ts");
await run();
