import { hasEnded, inOrder } from "#actions";
import { OutcomeLine, StateTag, whenInWords } from "#actions/web";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { LinkButton } from "#ui/form/index.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Followed } from "../../index.ts";
import { quarterName } from "../results/trend-figure.tsx";
import { followedInWords } from "./change-words.ts";

interface DoingPartProps {
	readonly view: View;
	readonly followed: readonly Followed[];
	/** Where people of the unit say who does what; null for everybody else. */
	readonly plan: { readonly unit: string; readonly instrument: string } | null;
}

/** What the unit does about what was said, for everybody: open, under way, done with its outcome, and what changed since. */
export const DoingPart = ({ view, followed, plan }: DoingPartProps) => {
	const { t, lang } = view;
	const today = dayOf(view.now);
	const inTurn = inOrder(followed.map(({ action }) => action)).flatMap(
		(action) => followed.find((each) => each.action.id === action.id) ?? [],
	);
	return (
		<Section
			id="tindak-lanjut"
			title={t("surveys.doing.title")}
			beside={
				plan && (
					<LinkButton
						href={link(view, "/survei/:unit/:instrument/tindak-lanjut", plan)}
						kind="outlined"
						small
					>
						{t("surveys.doing.plan")}
					</LinkButton>
				)
			}
		>
			{inTurn.length === 0 ? (
				<p>{t("surveys.doing.none")}</p>
			) : (
				<>
					<Meta>{t("surveys.doing.says")}</Meta>
					<List>
						{inTurn.map((each) => (
							<ListRow
								name={say(each.action.title, lang)}
								says={
									<>
										{t("surveys.doing.about", {
											code: each.code,
											quarter: quarterName(view, each.period),
											when: whenInWords(view, each.action, today),
										})}
										<OutcomeLine view={view} action={each.action} />
										{hasEnded(each.action.state) ||
										each.since.is !== "not-yet" ? (
											<p>{followedInWords(view, each)}</p>
										) : null}
									</>
								}
								end={
									<StateTag view={view} action={each.action} today={today} />
								}
							/>
						))}
					</List>
					{followed.some(({ since }) => since.is === "changed") && (
						<Meta>{t("surveys.change.method")}</Meta>
					)}
				</>
			)}
		</Section>
	);
};
