import type { FileFacts } from "./file-facts.ts";
import { inspector } from "./inspect-now.ts";

/** What a machine can tell of a file that is nobody's document yet. Nothing of it is kept. */
export const lookAtFile = async (bytes: Uint8Array): Promise<FileFacts> =>
	(await inspector().look(bytes, true)).facts;
