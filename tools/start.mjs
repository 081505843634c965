/** Builds, then runs what was built in the same process. */
import { buildAssets, buildServer, sweep } from "./build.mjs";

const [assets] = await Promise.all([buildAssets(), buildServer()]);
sweep(assets);
await import("../build/main.js");
