import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import {
	changedParts,
	type Facility,
	type ServiceContent,
} from "../../index.ts";
import { partWords, wordsInPart } from "../editing/part-words.ts";

/** What somebody else saved meanwhile, where it differs from what was typed here. */
export const OtherDraft = ({
	view,
	theirs,
	mine,
	facilities,
}: {
	readonly view: View;
	readonly theirs: ServiceContent;
	readonly mine: ServiceContent;
	readonly facilities: readonly Facility[];
}) => (
	<Versions
		view={view}
		id="berbeda"
		fields={changedParts(theirs, mine).map((part) => ({
			label: partWords(view, part),
			theirs: wordsInPart(view, theirs, part, facilities),
			yours: wordsInPart(view, mine, part, facilities),
		}))}
	/>
);
