import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { validityOn } from "../index.ts";
import type { ResultProps } from "./result-page.tsx";

/** The title is the answer: whether the unit holds the predicate, no longer holds it, or did not get it. */
export function resultTitle({
	view,
	found,
	predicates,
}: Pick<ResultProps, "view" | "found" | "predicates">): string {
	const predicate = predicates.at(-1);
	const about = {
		unit: found.unit.name,
		instrument: say(found.instrument.title, view.lang),
		year: String(found.assessment.year),
	};
	if (predicate)
		return view.t(
			`assessments.result-title-${validityOn(predicate, dayOf(view.now))}`,
			about,
		);
	const { state } = found.assessment;
	if (state === "took-part")
		return view.t("assessments.result-title-took-part", about);
	return view.t(
		state === "refused"
			? "assessments.result-title-refused"
			: "assessments.result-title-open",
		about,
	);
}
