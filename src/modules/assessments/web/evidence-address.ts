import type { Evidence } from "#evidence";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Where exactly this version of a document is opened: what was judged stays what is shown. */
export const evidenceFile = (
	view: View,
	unit: { readonly slug: string },
	{ id, version }: Pick<Evidence, "id" | "version">,
): string =>
	link(
		view,
		"/bukti/:unit/:id",
		{ unit: unit.slug, id },
		{ versi: String(version) },
	);
