import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Action,
	type Happening,
	hasEnded,
	isVoiced,
	type Owner,
} from "../index.ts";
import { outcomeInWords, ownerInWords, whenInWords } from "./action-words.ts";
import { HistoryPart } from "./history-part.tsx";
import { StateTag } from "./list-page.tsx";
import { NextStep } from "./next-step.tsx";

export interface ActionPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly action: Action;
	readonly history: readonly Happening[];
	/** Names of everybody who stands in the history, by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly owners: readonly Owner[];
	/** What a higher module has to say of it: what changed since. */
	readonly beside: Content;
	readonly state: FormState;
	readonly once: string;
}

/** One action: what it is about, the next step, and how it came here. */
export const ActionPage = (props: ActionPageProps) => {
	const { view, unit, action, state } = props;
	const { t, lang } = view;
	const title = say(action.title, lang);
	const today = dayOf(view.now);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("actions.of-unit", { unit: unit.name }),
									href: link(view, "/tindak-lanjut/:unit", {
										unit: unit.slug,
									}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={whenInWords(view, action, today)}
					below={<StateTag view={view} action={action} today={today} />}
				/>
			}
		>
			<Known {...props} />
			{!hasEnded(action.state) && <NextStep {...props} />}
			{props.beside}
			{isVoiced(action) && hasEnded(action.state) && !action.hidden && (
				<p>
					<a
						href={link(view, "/tindak-lanjut/:unit/:action/penutupan-kata", {
							unit: unit.slug,
							action: action.id,
						})}
					>
						{t("actions.hide.title")}
					</a>
				</p>
			)}
			<HistoryPart {...props} />
		</OfficerLayout>
	);
};

const Known = ({ view, action, names, owners }: ActionPageProps) => {
	const { t, lang } = view;
	const { origin, dueOn, state } = action;
	const outcome = outcomeInWords(view, action);
	return (
		<Section id="tentang" title={t("actions.about")}>
			<Facts
				facts={[
					{
						term: t("actions.origin"),
						is:
							origin.path === null ? (
								say(origin.says, lang)
							) : (
								<a href={inLanguage(lang, origin.path)}>
									{say(origin.says, lang)}
								</a>
							),
					},
					{
						term: t("actions.owner"),
						is:
							ownerInWords(view, action, names, owners) ??
							t("actions.owner.nobody"),
					},
					{
						term: t("actions.until"),
						is: dueOn === null ? t("actions.until.none") : date(lang, dueOn),
					},
					...(outcome === null
						? []
						: [
								{
									term: t(
										state === "done"
											? "actions.outcome"
											: "actions.why-dropped",
									),
									is: outcome,
								},
							]),
				]}
			/>
		</Section>
	);
};
