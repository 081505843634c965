import type { Checked, Paper } from "#letters";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { factsOf, kindOf, looks, stateOf, unverifiedNote } from "./words.ts";

/** The certificate in words for paper: the same as on its page, with the way back to it. */
export function paperOf(view: View, checked: Checked, origin: string): Paper {
	const { t, lang } = view;
	const { number, states } = checked.certificate;
	const { regency, province } = states.place;
	const address = `${origin}${to("/sertifikat/:number", { number })}`;
	const unverified = unverifiedNote(view, checked);
	return {
		lang,
		title: t("letters.paper.title", { number, unit: states.unitName }),
		state: {
			tone: looks[checked.validity].tone,
			says: stateOf(view, checked),
		},
		kind: kindOf(view, checked),
		name: states.unitName,
		place: t("letters.place", { regency, province }),
		facts: factsOf(view, checked),
		number,
		address,
		check: t("letters.paper.check"),
		codeAlt: t("letters.paper.code", { address }),
		notes: [
			...(view.demo ? [t("letters.paper.sample")] : []),
			...(unverified === null
				? []
				: [
						`${t("ui.unverified.title")} ${unverified || t("ui.unverified.says")}`,
					]),
		],
	};
}
