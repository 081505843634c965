import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every folder that holds texts, with the prefix of its keys: the name of the module. */
export const textFolders = (
	root: string,
): { readonly prefix: string; readonly folder: string }[] =>
	[
		{ prefix: "ui", folder: join(root, "src/ui/texts") },
		{ prefix: "site", folder: join(root, "src/site/texts") },
		...readdirSync(join(root, "src/modules"))
			.sort()
			.map((name) => ({
				prefix: name,
				folder: join(root, "src/modules", name, "texts"),
			})),
	].filter(({ folder }) => existsSync(join(folder, "id.json")));
