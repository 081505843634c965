import type { HelpText } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Checkboxes, Form, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Place } from "../index.ts";
import { fields } from "./fields.ts";
import { instrumentName, placeName } from "./place-words.ts";
import { Words } from "./state-tag.tsx";

export interface AskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly place: Place;
	/** What was answered at this indicator already. */
	readonly help: readonly HelpText[];
	/** Of them, those whose question is like what was typed. */
	readonly alike: ReadonlySet<string>;
	readonly state: FormState;
	readonly once: string;
}

/** What others asked here first, and then the question. */
export const AskPage = (props: AskPageProps) => {
	const { view, unit, place, state, alike } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${t("guidance.ask")}, ${placeName(view, place)}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("guidance.title"),
									href: link(view, "/bimbingan", {}),
								},
								{
									name: unit.name,
									href: link(view, "/bimbingan/:unit", { unit: unit.slug }),
								},
								{ name: t("guidance.ask") },
							]}
						/>
					}
					title={t("guidance.ask")}
					lead={`${placeName(view, place)} · ${instrumentName(view, place.instrument)}`}
				/>
			}
		>
			<Before {...props} />
			<Form
				view={view}
				action={link(view, "/bimbingan/:unit/tanya/:instrument/:code", {
					unit: unit.slug,
					...place,
				})}
				once={props.once}
				label={t("guidance.ask")}
			>
				<TextArea
					view={view}
					state={state}
					name={fields.text}
					label={t("guidance.field.text")}
					hint={t("guidance.field.text.hint")}
				/>
				{alike.size > 0 && (
					<Checkboxes
						view={view}
						state={state}
						name={fields.anyway}
						label={t("guidance.field.anyway.of")}
						options={[{ value: "ya", label: t("guidance.field.anyway") }]}
					/>
				)}
				<Meta>{t("guidance.ask.who-reads")}</Meta>
				<div>
					<Button>{t("guidance.ask.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const Before = (props: AskPageProps) => {
	const { view, help, alike } = props;
	if (help.length === 0) return null;
	return (
		<Section id="sudah-dijawab" title={view.t("guidance.before")}>
			<Meta>{view.t("guidance.before.says")}</Meta>
			{help.map((one) => (
				<Fold summary={one.question} open={alike.has(one.id)}>
					<Words>{one.answer}</Words>
					<Meta>{view.t("guidance.units-asked", { n: one.units })}</Meta>
					<Form
						view={view}
						action={link(view, "/bimbingan/:unit/sama/:help", {
							unit: props.unit.slug,
							help: one.id,
						})}
						once={`${props.once}-${one.id}`}
						label={view.t("guidance.same.label", { question: one.question })}
					>
						<div>
							<Button kind="outlined">{view.t("guidance.same.do")}</Button>
						</div>
					</Form>
				</Fold>
			))}
		</Section>
	);
};
