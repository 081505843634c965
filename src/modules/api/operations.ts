import type { Operation } from "./operation.ts";
import { data } from "./operations/data.ts";
import { figures } from "./operations/figures.ts";
import { participation } from "./operations/participation.ts";
import { places } from "./operations/places.ts";
import { results } from "./operations/results.ts";
import { services } from "./operations/services.ts";

/** Every operation of the interface, in the order of the reference. */
export const operations: readonly Operation[] = [
	...places,
	...services,
	...results,
	...data,
	...participation,
	...figures,
];

/** What all of them stand below. A change that breaks clients is a new one, beside this. */
export const base = "/api/v1";
