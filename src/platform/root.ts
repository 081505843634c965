import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, also for code that was bundled elsewhere in it. */
export const root: string = (() => {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, "architecture.ts"))) {
		const above = dirname(folder);
		if (above === folder) throw new Error("cannot find the folder of Rangkul");
		folder = above;
	}
	return folder;
})();
