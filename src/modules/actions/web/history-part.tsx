import { date, moment } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { Happening } from "../index.ts";
import type { ActionPageProps } from "./action-page.tsx";

/** How it came here, in the order of time: nothing is ever taken away. */
export const HistoryPart = (props: ActionPageProps) => (
	<Section id="riwayat" title={props.view.t("actions.history")}>
		<Timeline
			view={props.view}
			happenings={props.history.map((happening) => ({
				title: props.view.t("actions.happened", { what: happening.what }),
				state: "done" as const,
				says: <Said {...props} happening={happening} />,
			}))}
		/>
	</Section>
);

const Said = ({
	view,
	names,
	happening,
}: ActionPageProps & { readonly happening: Happening }) => {
	const { t, lang } = view;
	const { what, words, proof, ownerId, dueOn, byId, at } = happening;
	const who = byId === null ? t("actions.by-program") : names.get(byId);
	return (
		<>
			{[moment(lang, at), who].filter(Boolean).join(", ")}
			{(what === "assigned" || what === "opened") &&
				ownerId !== null &&
				dueOn !== null && (
					<p>
						{t("actions.assigned-to", {
							who: names.get(ownerId) ?? "",
							day: date(lang, dueOn),
						})}
					</p>
				)}
			{words && <p>{words}</p>}
			{proof && (
				<p>
					{t("actions.proof")}:{" "}
					{/^https:\/\//.test(proof) ? (
						<OutsideLink href={proof}>{proof}</OutsideLink>
					) : (
						proof
					)}
				</p>
			)}
		</>
	);
};
