import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Item, Mark } from "../index.ts";
import { markInWords, nameIn } from "./judged-item.tsx";
import { answerInWords } from "./words.ts";

interface CellProps {
	readonly view: View;
	readonly item: Item;
	/** Of people, on staff pages; without it nobody is named. */
	readonly names?: ReadonlyMap<string, string> | undefined;
}

/** What the unit said, who said it and when. */
export const SelfCell = ({ view, item, names }: CellProps) => (
	<>
		{answerInWords(view, item.indicator, item.said?.answer ?? null)}
		{item.said && names && (
			<span class="why">
				{nameIn(view, names, item.said.byId)}, {date(view.lang, item.said.at)}
			</span>
		)}
	</>
);

/** What a verifier or an assessor holds to be true, and why. */
export const MarkCell = ({
	view,
	item,
	names,
	mark,
}: CellProps & { readonly mark: Mark | null }) =>
	mark === null ? (
		view.t("assessments.decide-no-mark")
	) : (
		<>
			{markInWords(view, item, mark)}
			{names && (
				<span class="why">
					{nameIn(view, names, mark.byId)}, {date(view.lang, mark.at)}
				</span>
			)}
			{mark.reason && <span class="why">{mark.reason}</span>}
		</>
	);
