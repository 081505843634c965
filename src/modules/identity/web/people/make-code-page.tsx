import type { PersonFile } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, Radios } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Way } from "./way.tsx";

interface MakeCodeProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly state?: FormState;
	/** Of this showing of the page: sent again, it makes no second code. */
	readonly once: string;
}

/** What the code is for; the next page is the sheet of paper. */
export const MakeCodePage = ({
	view,
	person,
	state = emptyForm,
	once,
}: MakeCodeProps) => {
	const { t } = view;
	const title = t("identity.make.title", { name: person.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Way view={view} of={person} here={t("identity.person.code")} />
					}
					title={title}
					lead={t("identity.make.lead")}
				/>
			}
		>
			{person.code !== null && <p>{t("identity.make.replaces")}</p>}
			<Form
				view={view}
				action={link(view, "/kelola/orang/:person/kode", { person: person.id })}
				once={once}
			>
				{person.state === "invited" ? (
					<>
						<Hidden name="untuk" value="invitation" />
						<p>{t("identity.make.invitation")}</p>
					</>
				) : (
					<Lost view={view} state={state} />
				)}
				<Button icon="print">{t("identity.make.do")}</Button>
			</Form>
		</OfficerLayout>
	);
};

const Lost = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: FormState;
}) => (
	<Radios
		view={view}
		state={state}
		name="untuk"
		label={view.t("identity.make.purpose")}
		options={[
			{
				value: "password",
				label: view.t("identity.make.one"),
				says: view.t("identity.make.password-says"),
			},
			{
				value: "password-and-second-factor",
				label: view.t("identity.make.both"),
				says: view.t("identity.make.both-says"),
			},
		]}
	/>
);
