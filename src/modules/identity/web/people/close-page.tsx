import type { PersonFile } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Way } from "./way.tsx";

interface CloseProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly own: boolean;
	readonly state?: FormState;
}

/** What closing an account means, before it is done. */
export const ClosePage = ({
	view,
	person,
	own,
	state = emptyForm,
}: CloseProps) => {
	const { t } = view;
	const { id, name, roles, today } = person;
	const n = roles.filter(
		({ from, until }) => until === null || (until > today && until > from),
	).length;
	const title = t("identity.close.title", { name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Way view={view} of={person} here={t("identity.person.close")} />
					}
					title={title}
					lead={t("identity.close.lead", { name })}
				/>
			}
		>
			{own && <Notice kind="warn">{t("identity.close.own")}</Notice>}
			<ul>
				<li>{t("identity.close.roles", { n })}.</li>
				<li>{t("identity.close.sessions")}</li>
				<li>{t("identity.close.stays")}</li>
				<li>{t("identity.close.again")}</li>
			</ul>
			<Form
				view={view}
				action={link(view, "/kelola/orang/:person/tutup", { person: id })}
				look="row"
			>
				<Button kind="danger">{t("identity.close.do")}</Button>
				<a href={link(view, "/kelola/orang/:person", { person: id })}>
					{t("identity.close.keep")}
				</a>
			</Form>
		</OfficerLayout>
	);
};
