import { samplePdf, samplePicture } from "#evidence/samples";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { handInFiles } from "./hand-in-files.ts";

/** What an operator dropped together and has not sorted yet: a paper, a photograph without words, and a film. */
export async function handInSampleFiles(
	cx: Context,
	found: Case,
): Promise<void> {
	const done = await handInFiles(cx, found, [
		{
			name: "notulen rapat pelayanan.pdf",
			bytes: samplePdf(`${found.unit.name}: notulen rapat pelayanan`),
		},
		{
			name: "IMG_2041.png",
			bytes: new Uint8Array(
				Buffer.concat([samplePicture(), Buffer.from("IMG_2041")]),
			),
		},
		{
			name: "antrean pagi.mp4",
			bytes: new TextEncoder().encode("bukan dokumen"),
		},
	]);
	if (!done.ok) throw new Error(done.problem.reason);
}
