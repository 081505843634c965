import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Field, Form, Radios } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Event, type Listed, sidesOf } from "../../index.ts";
import { noteFields } from "../registering/register-fields.ts";

export interface NotePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly one: Listed;
	readonly state: FormState;
}

/** Who came another way than they registered, or whom the list of a meeting tool does not know: where they were, and for how long. */
export const NotePage = (props: NotePageProps) => {
	const { view, unit, event, one, state } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	const name = one.name || t("events.participants.somebody", { n: one.turn });
	const title = `${t("events.present.note")}: ${name}`;
	const part = { view, state };
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
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{
									name: t("events.participants"),
									href: link(view, "/acara/meja/:unit/:event/peserta", address),
								},
								{ name },
							]}
						/>
					}
					title={title}
					lead={t("events.note.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(
					view,
					"/acara/meja/:unit/:event/peserta/:participant/hadir",
					{ ...address, participant: one.id },
				)}
				label={title}
			>
				<Radios
					{...part}
					name={noteFields.side}
					label={t("events.note.where")}
					options={sidesOf(event).map((side) => ({
						value: side,
						label: t(`events.note.where.${side}`),
					}))}
				/>
				<Field
					{...part}
					name={noteFields.minutes}
					label={t("events.note.minutes")}
					hint={t("events.note.minutes.hint")}
					width="8"
					inputmode="numeric"
					autocomplete="off"
					optional
				/>
				<div>
					<Button>{t("events.present.note")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
