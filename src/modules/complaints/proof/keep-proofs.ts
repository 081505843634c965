import { kindOfFileType, takeFile } from "#evidence";
import type { FieldProblem } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import type { Complaint } from "../complaint.ts";
import { makeSafe, type SafeFile } from "../files/keep-files.ts";
import { complaintsIn } from "../tables.ts";
import { hasMarks, shapeOf, shapeSize } from "./shape.ts";

/** Files of one answer. */
export const mostProofs = 5;

export interface SafeProof extends SafeFile {
	readonly shape: string | null;
	readonly hasCameraData: boolean | null;
}

/**
 * Looks at what an officer attached, and brings what is sound to where it stays. Writes no row. Where the answer is then refused,
 * because somebody else was faster, its sealed bytes stay in the store without a row that names them, and nothing leads to
 * them.
 */
export async function takeProofs(
	cx: Context,
	sent: readonly { readonly name: string; readonly bytes: Uint8Array }[],
	field: string,
): Promise<{
	readonly proofs: readonly SafeProof[];
	readonly problems: readonly FieldProblem[];
}> {
	if (sent.length > mostProofs)
		return {
			proofs: [],
			problems: [
				{
					field,
					says: "complaints.problem.files-too-many",
					about: { n: mostProofs },
				},
			],
		};
	const proofs: SafeProof[] = [];
	const problems: FieldProblem[] = [];
	for (const one of sent) {
		const looked = await takeFile(cx, one);
		if (!looked.ok) {
			const { reason, about } = looked.problem;
			problems.push({ field, says: reason, ...(about ? { about } : {}) });
			continue;
		}
		const picture = kindOfFileType(looked.value.type)?.is === "picture";
		const [safe] = await makeSafe(cx, [looked.value]);
		if (safe)
			proofs.push({
				...safe,
				shape: picture ? await shapeIn(looked.value.bytes) : null,
				// Of the bytes that came: what is kept has none.
				hasCameraData: picture ? await hasCameraData(one.bytes) : null,
			});
	}
	return { proofs, problems };
}

/** Writes them beside the files of the complaint, in the transaction of the answer. */
export async function insertProofs(
	tx: Context,
	{ unitId, id, handlerId }: Complaint,
	proofs: readonly SafeProof[],
): Promise<void> {
	if (proofs.length === 0 || handlerId === null) return;
	const { n } = await complaintsIn(tx.db)
		.selectFrom("complaints.file")
		.select(({ fn }) => fn.max("number").as("n"))
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirstOrThrow();
	await complaintsIn(tx.db)
		.insertInto("complaints.file")
		.values(
			proofs.map((proof, place) => ({
				unit_id: unitId,
				complaint_id: id,
				id: proof.id,
				number: Number(n ?? 0) + place + 1,
				name: proof.name,
				type: proof.type,
				size: proof.size,
				kept_as: proof.keptAs,
				scan: proof.scan,
				transcript: null,
				transcript_by: null,
				transcript_state: null,
				transcript_words: null,
				office_id: handlerId,
				added_at: tx.now,
				shape: proof.shape,
				has_camera_data: proof.hasCameraData,
			})),
		)
		.execute();
}

async function shapeIn(bytes: Uint8Array): Promise<string | null> {
	const { width, height } = shapeSize;
	const { default: sharp } = await import("sharp");
	const grey = await sharp(bytes)
		.rotate()
		.greyscale()
		.resize(width, height, { fit: "fill" })
		.raw()
		.toBuffer();
	const shape = shapeOf(new Uint8Array(grey));
	return hasMarks(shape) ? shape : null;
}

const hasCameraData = async (bytes: Uint8Array): Promise<boolean> =>
	(await (await import("sharp")).default(bytes).metadata()).exif !== undefined;
