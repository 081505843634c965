import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { root } from "#platform/root.ts";

/**
 * What V8 makes of our code is read from beside it. It was kept when the program was built; where that may be written, as on the machine
 * of whoever tries Rangkul, what comes later is kept too. On a server it may not: whoever got into it could leave code there.
 */
export const keepCompiled = () =>
	enableCompileCache({
		directory: join(root, "build/compiled"),
		portable: true,
	});
