import { routeTable } from "./route-table.ts";
import { endpoints } from "./routes.ts";

/** Every address of the site without language. Needs no database: the generator of typed links reads it. */
export const addresses: readonly string[] = [...routeTable(), ...endpoints].map(
	({ path }) => path,
);
