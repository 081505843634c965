import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case } from "../index.ts";
import { addressOf } from "./address.ts";

const pageFor = ({ only }: Pick<Case, "only">) =>
	only
		? "/penilaian/:unit/:instrument/:year/bagian"
		: "/penilaian/:unit/:instrument/:year";

/** Where whoever sees the case begins: at all of it, or at the part of their office. */
export const homeOf = (found: Case): string =>
	to(pageFor(found), addressOf(found));

export const homeLink = (view: View, found: Case): string =>
	link(view, pageFor(found), addressOf(found));
