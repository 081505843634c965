import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Form, Hidden, Select } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Case, OwnerChange, Topic } from "../../index.ts";
import { addressOf } from "../address.ts";
import { roundName } from "../words.ts";

export interface AssignPageProps {
	readonly view: View;
	readonly found: Case;
	readonly topics: readonly Topic[];
	/** Those that can be given something. */
	readonly offices: readonly Unit[];
	/** Every change so far, the latest first. */
	readonly changes: readonly OwnerChange[];
	/** Names of offices and people by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	/** Whether what is chosen is a proposal that nobody has saved yet. */
	readonly proposed: boolean;
	readonly once: string;
}

/** The field of a topic; `dilihat` holds the owner that the page showed. */
export const ownerField = (topic: string): string => `pemilik_${topic}`;
export const seenOwnerField = (topic: string): string => `dilihat_${topic}`;

/** Which office answers for which right; the region's own people decide it. */
export const AssignPage = (props: AssignPageProps) => {
	const { view, found, topics, offices, state, once } = props;
	const { t } = view;
	const title = t("assessments.assign-title", { n: topics.length });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<>
					<Crumbs
						view={view}
						path={[
							{
								name: roundName(view, found.instrument, found.assessment.year),
								href: link(
									view,
									"/penilaian/:unit/:instrument/:year",
									addressOf(found),
								),
							},
							{
								name: t("assessments.review-title"),
								href: link(
									view,
									"/penilaian/:unit/:instrument/:year/pemilik",
									addressOf(found),
								),
							},
						]}
					/>
					<PageHead
						title={title}
						lead={t(
							props.proposed
								? "assessments.assign-lead-proposed"
								: "assessments.assign-lead",
						)}
					/>
				</>
			}
		>
			{offices.length === 0 && found.owners.owners.size === 0 ? (
				<EmptyState title={t("assessments.assign-none")}>
					{t("assessments.assign-none-says")}
				</EmptyState>
			) : (
				<Form
					view={view}
					action={link(
						view,
						"/penilaian/:unit/:instrument/:year/pemilik/pembagian",
						addressOf(found),
					)}
					once={once}
				>
					{topics.map(({ code, label, suggested }) => (
						<>
							<Hidden
								name={seenOwnerField(code)}
								value={found.owners.owners.get(code) ?? ""}
							/>
							<Select
								view={view}
								state={state}
								name={ownerField(code)}
								label={say(label, view.lang)}
								hint={
									suggested
										? t(
												suggested.verified
													? "assessments.assign-named"
													: "assessments.assign-suggested",
												{ office: say(suggested.label, view.lang) },
											)
										: undefined
								}
								none={t("assessments.part-of-region")}
								options={optionsFor(props, code)}
							/>
						</>
					))}
					<p>
						<Button>{t("assessments.assign-save")}</Button>
					</p>
				</Form>
			)}
			<Changes {...props} />
		</OfficerLayout>
	);
};

/** The offices, and the one that answers now, also when it is no office of the region any more: it can be kept. */
function optionsFor(
	{ view, found, offices, names }: AssignPageProps,
	topic: string,
) {
	const options = offices.map(({ id, name }) => ({ value: id, label: name }));
	const now = found.owners.owners.get(topic);
	if (now && !offices.some(({ id }) => id === now))
		options.push({
			value: now,
			label: names.get(now) ?? view.t("assessments.part-office-gone"),
		});
	return options;
}

const Changes = ({ view, topics, changes, names }: AssignPageProps) =>
	changes.length === 0 ? null : (
		<Fold summary={view.t("assessments.assign-changes", { n: changes.length })}>
			<List>
				{changes.map(({ topic, ownerId, byId, at }) => {
					const label = topics.find(({ code }) => code === topic)?.label;
					return (
						<ListRow
							name={`${label ? say(label, view.lang) : topic}: ${
								ownerId === null
									? view.t("assessments.part-of-region")
									: (names.get(ownerId) ??
										view.t("assessments.part-office-gone"))
							}`}
							says={`${moment(view.lang, at)}, ${(byId && names.get(byId)) || view.t("assessments.item-somebody")}`}
						/>
					);
				})}
			</List>
		</Fold>
	);
