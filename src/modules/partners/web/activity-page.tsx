import type { Event } from "#events";
import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Agreement, fields, type Shown } from "../index.ts";
import { BothVersions, type Compared } from "./both-versions.tsx";
import { partsOfDay } from "./form-words.ts";

interface ActivityPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly agreement: Agreement;
	/** `null`: a new one. */
	readonly activity: Shown | null;
	/** Events of the office that everybody sees. */
	readonly events: readonly Event[];
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** What both do: an event of the office or something else; then what came of it, and where it can be seen. */
export const ActivityPage = (props: ActivityPageProps) => {
	const { view, unit, agreement, activity, state } = props;
	const { t } = view;
	const address = { unit: unit.slug, agreement: agreement.id };
	const title = activity
		? t("partners.activity.change")
		: t("partners.activity.plan");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${agreement.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: agreement.title,
									href: link(view, "/mitra/meja/:unit/:agreement", address),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("partners.activity.lead")}
				/>
			}
		>
			{props.theirs && (
				<BothVersions
					view={view}
					theirs={props.theirs}
					yours={state}
					labels={labelsOf(props)}
				/>
			)}
			<Form
				view={view}
				action={
					activity
						? link(view, "/mitra/meja/:unit/:agreement/kegiatan/:activity", {
								...address,
								activity: activity.id,
							})
						: link(view, "/mitra/meja/:unit/:agreement/kegiatan", address)
				}
				once={props.once}
			>
				{activity && (
					<Hidden name={fields.revision} value={String(activity.revision)} />
				)}
				<What {...props} />
				<Section id="hasil" title={t("partners.activity.outcome")}>
					<Outcome {...props} />
				</Section>
				<div>
					<Button>{t("partners.activity.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const eventsIn = ({ view, events }: ActivityPageProps) =>
	events.map(({ id, title, on }) => ({
		value: id,
		label: `${title}, ${date(view.lang, on)}`,
	}));

const What = (props: ActivityPageProps) => {
	const { view, state } = props;
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Select
				{...part}
				name={fields.event}
				label={t("partners.field.event")}
				hint={t("partners.field.event.hint")}
				none={t("partners.field.event.none")}
				options={eventsIn(props)}
				optional
			/>
			<Field
				{...part}
				name={fields.title}
				label={t("partners.field.activity")}
				autocomplete="off"
			/>
			<DateFields {...part} name={fields.on} label={t("partners.field.on")} />
		</>
	);
};

const Outcome = ({ view, state }: ActivityPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<TextArea
				{...part}
				name={fields.outcome}
				label={t("partners.field.outcome")}
				hint={t("partners.field.outcome.hint")}
				rows={3}
				optional
			/>
			<TextArea
				{...part}
				name={fields.proof}
				label={t("partners.field.proof")}
				hint={t("partners.field.proof.hint")}
				rows={2}
				optional
			/>
		</>
	);
};

const labelsOf = (props: ActivityPageProps): readonly Compared[] => {
	const { t } = props.view;
	return [
		{
			names: [fields.event],
			label: t("partners.field.event"),
			in: new Map(eventsIn(props).map(({ value, label }) => [value, label])),
		},
		{ names: [fields.title], label: t("partners.field.activity") },
		{ names: partsOfDay(fields.on), label: t("partners.field.on") },
		{ names: [fields.outcome], label: t("partners.field.outcome") },
		{ names: [fields.proof], label: t("partners.field.proof") },
	];
};
