import { join } from "node:path";
import { root } from "../root.ts";
import { type Migration, migrationsOf } from "./migrate.ts";

/** The migrations of the platform and then of each module, in the order of the house. */
export const migrationsOfHouse = (
	moduleNames: readonly string[],
): Migration[] =>
	migrationsOf([
		{ name: "platform", folder: join(root, "src/platform") },
		...moduleNames.map((name) => ({
			name,
			folder: join(root, "src/modules", name),
		})),
	]);
