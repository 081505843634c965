import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Event, type Listed, terms } from "../../index.ts";
import { reasonField } from "../deed-fields.ts";

export interface RemovePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly one: Listed;
	readonly state: FormState;
	readonly once: string;
}

/** Taking one name off the list, with a reason that its sender reads. */
export const RemovePage = ({
	view,
	unit,
	event,
	one,
	state,
	once,
}: RemovePageProps) => {
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	const name = one.name || t("events.participants.somebody", { n: one.turn });
	const title = t("events.remove.title", { name });
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
					lead={t("events.remove.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(
					view,
					"/acara/meja/:unit/:event/peserta/:participant/keluarkan",
					{ ...address, participant: one.id },
				)}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name={reasonField}
					label={t("events.remove.why")}
					hint={t("events.remove.why.hint", { n: terms.longestLine })}
					rows={2}
				/>
				<div>
					<Button kind="danger">{t("events.remove.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
