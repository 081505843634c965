import { hasEnded } from "#actions";
import { StateTag as ActionTag } from "#actions/web";
import { dayOf } from "#territory";
import { date } from "#ui/format.ts";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Carried } from "../index.ts";

interface FollowUpsProps {
	readonly view: View;
	readonly followUps: readonly Carried[];
	readonly units: ReadonlyMap<string, UnitName>;
	/** Ids of the units whose actions the viewer may open. */
	readonly mine: readonly string[];
}

/** What is to be done, by whom, until when, and what came of it with its proof. */
export const FollowUps = ({ view, followUps, units, mine }: FollowUpsProps) => (
	<List>
		{followUps.map((one) => {
			const unit = units.get(one.unitId);
			return (
				<ListRow
					name={one.text}
					href={
						unit && mine.includes(one.unitId)
							? link(view, "/tindak-lanjut/:unit/:action", {
									unit: unit.slug,
									action: one.id,
								})
							: undefined
					}
					says={
						<>
							{followUpInWords(view, one, unit?.name ?? "")}
							{one.outcome && <p>{one.outcome}</p>}
							{one.proof && (
								<p>{view.t("meetings.proof", { proof: one.proof })}</p>
							)}
						</>
					}
					end={
						<ActionTag
							view={view}
							action={{
								...one,
								title: { id: one.text },
								origin: { kind: "", ref: "", says: { id: "" }, path: null },
								ownerId: null,
								openedOn: one.dueOn,
								hidden: null,
							}}
							today={dayOf(view.now)}
						/>
					}
				/>
			);
		})}
	</List>
);

/** "Dinas Kesehatan · Paling lambat 12 Januari 2027 · Rapat ke-1". */
export const followUpInWords = (
	{ t, lang }: View,
	{ dueOn, state, endedOn, meeting }: Carried,
	unit: string,
): string =>
	[
		unit,
		hasEnded(state) && endedOn !== null
			? t(
					state === "done"
						? "meetings.follow-up.done"
						: "meetings.follow-up.dropped",
					{ day: date(lang, endedOn) },
				)
			: t("meetings.follow-up.due", { day: date(lang, dueOn) }),
		t("meetings.number", { n: meeting }),
	]
		.filter(Boolean)
		.join(" · ");
