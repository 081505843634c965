import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden, Radios } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Actor, type Asked, fields } from "./read-query.ts";
import { TrailCrumbs } from "./trail-page.tsx";

interface ActorPageProps {
	readonly view: View;
	/** The rest of the filter goes along. */
	readonly asked: Asked;
	readonly state: FormState;
	/** Those who bear the name, when there are several. */
	readonly actors: readonly Actor[];
}

/** Whose deeds? The name is sent in a form, never in an address. */
export const ActorPage = ({ view, asked, state, actors }: ActorPageProps) => {
	const { t } = view;
	const title = t("audit.by.choose");
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<TrailCrumbs view={view} here={title} />}
					title={title}
					lead={t("audit.actor.lead")}
				/>
			}
		>
			<Form view={view} action={link(view, "/jejak/pelaku", {})}>
				{fields
					.filter((name) => name !== "orang" && asked.typed[name] !== "")
					.map((name) => (
						<Hidden name={name} value={asked.typed[name]} />
					))}
				<Field
					view={view}
					state={state}
					name="nama"
					label={t("audit.actor.name")}
					hint={t("audit.actor.name.hint")}
					autocomplete="off"
				/>
				{actors.length > 0 && (
					<Radios
						view={view}
						state={state}
						name="orang"
						label={t("audit.actor.which")}
						options={actors.map(({ id, name, userName }) => ({
							value: id,
							label: name,
							says: userName,
						}))}
					/>
				)}
				<div>
					<Button>{t("audit.actor.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
