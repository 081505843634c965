import type { ItemCounts, Progress } from "#assessments";
import type { Day } from "#territory";

/** How far a unit has come, as a list says it. */
export type UnitStep =
	| { readonly is: "not-taking-part" | "begun" | "requested" | "declared" }
	| {
			readonly is: "filling" | "verifying";
			readonly n: number;
			readonly of: number;
	  }
	| { readonly is: "handed-in" | "verified" }
	| { readonly is: "returned"; readonly day: Day | null }
	| {
			readonly is:
				| "predicate"
				| "predicate-gone"
				| "refused"
				| "result-unknown";
	  };

/** `held`: the predicate counts today. */
export function stepOf(
	progress: Pick<Progress, "assessment" | "items" | "mendBy"> | null,
	held: boolean,
): UnitStep {
	if (!progress) return { is: "not-taking-part" };
	const { assessment, items, mendBy } = progress;
	switch (assessment.state) {
		case "preparing":
			if (assessment.declaredAt) return { is: "declared" };
			return { is: assessment.requestedAt ? "requested" : "begun" };
		case "evaluating":
			return { is: "declared" };
		case "answering":
			return { is: "filling", n: items.complete, of: items.asked };
		case "correcting":
			return { is: "returned", day: mendBy };
		case "verifying":
			return verifying(items);
		case "deciding":
			return { is: "verified" };
		case "awarded":
			return { is: held ? "predicate" : "predicate-gone" };
		case "refused":
			return { is: "refused" };
		case "took-part":
			return { is: "result-unknown" };
	}
}

const verifying = ({ judged, asked }: ItemCounts): UnitStep =>
	judged === 0
		? { is: "handed-in" }
		: { is: "verifying", n: judged, of: asked };
