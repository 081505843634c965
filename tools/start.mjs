/** Builds, then runs what was built in the same process. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { buildAssets, buildServer, sweep } from "./build.mjs";

// Keeps what V8 made of the packages: half a second of every start but the first.
enableCompileCache(join(import.meta.dirname, "../build/compiled"));
const [assets] = await Promise.all([buildAssets(), buildServer()]);
sweep(assets);
await import("../build/main.js");
