import type { FormState } from "#kernel/form.ts";
import { HeadingFields } from "#surveys/web";
import type { Province } from "#territory";
import { Button, Form, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Event, reachHeadings } from "../../index.ts";

export interface SayPageProps {
	readonly view: View;
	readonly event: Event;
	readonly participant: { readonly id: string; readonly name: string };
	readonly provinces: readonly Province[];
	readonly state: FormState;
	readonly once: string;
}

export const sayFields = { province: "provinsi" } as const;

/** From where somebody came, and what they wish to say of themselves. Counted, and kept nowhere. */
export const SayPage = (props: SayPageProps) => {
	const { view, event, participant, provinces, state, once } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("events.reach.say")}
			form={state}
			unlisted
		>
			<PageHead
				title={t("events.reach.say")}
				lead={t("events.reach.say.lead", {
					title: event.title,
					name: participant.name,
				})}
			/>
			<Form
				view={view}
				action={link(view, "/acara/saya/:participant/tentang", {
					participant: participant.id,
				})}
				once={once}
				shared
			>
				<Select
					view={view}
					state={state}
					name={sayFields.province}
					label={t("events.reach.from")}
					none={t("events.reach.from.none")}
					options={provinces.map(({ code, name }) => ({
						value: code,
						label: name,
					}))}
				/>
				<HeadingFields view={view} state={state} of={reachHeadings} />
				<div>
					<Button>{t("events.reach.say.do")}</Button>
				</div>
			</Form>
			<Meta>{t("events.reach.say.kept")}</Meta>
		</CitizenLayout>
	);
};
