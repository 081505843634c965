import { kindOfFile, takeFile } from "#evidence";
import type { FieldProblem } from "#kernel/form.ts";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";

/** The photo of the form, looked at and kept; nothing where none was chosen. */
export async function takePhoto(
	{ cx, form }: Ask<View>,
	field: string,
): Promise<
	{ readonly keptAs: string | null } | { readonly problem: FieldProblem }
> {
	const file = form.get(field);
	if (!file || typeof file === "string" || file.name === "")
		return { keptAs: null };
	const looked = await takeFile(cx, {
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer()),
	});
	const problem = (says: string, about?: FieldProblem["about"]) => ({
		problem: { field, says, ...(about ? { about } : {}) },
	});
	if (!looked.ok) return problem(looked.problem.reason, looked.problem.about);
	if (!looked.value.type.startsWith("image/"))
		return problem("catalogue.facility.problem.no-photo");
	const { sha256 } = await cx.files.keep(looked.value.bytes);
	return { keptAs: sha256 };
}

/** A photo out of the store; `cache` says who may keep it, and for how long. */
export async function showPhoto(
	{ cx }: Ask<View>,
	keptAs: string,
	cache: "public, max-age=86400" | "no-store",
): Promise<Answer> {
	const bytes = await cx.files.read(keptAs);
	const kind = await kindOfFile(bytes);
	return {
		kind: "file",
		bytes,
		type: kind?.type ?? "application/octet-stream",
		inline: true,
		headers: { "cache-control": cache },
	};
}
