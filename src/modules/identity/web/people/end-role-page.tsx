import type { NamedRole, PersonFile } from "#identity";
import type { FormState } from "#kernel/form.ts";
import { Button, DateFields, Form } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Row } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { roleInWords } from "../me-in-words.ts";
import { Way } from "./way.tsx";

interface EndRoleProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly role: NamedRole;
	readonly own: boolean;
	readonly state: FormState;
}

/** Which role ends, and when: asked before it is done. */
export const EndRolePage = (props: EndRoleProps) => {
	const { view, person, role, own, state } = props;
	const { t, lang } = view;
	const title = t("identity.end.title", { role: roleInWords(role, lang) });
	const about = { name: person.name, from: date(lang, role.from) };
	const at = { person: person.id };
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={<Way view={view} of={person} here={t("identity.end.do")} />}
					title={title}
					lead={
						role.unitName === null
							? t("identity.end.lead-nation", about)
							: t("identity.end.lead", { ...about, unit: role.unitName })
					}
				/>
			}
		>
			{own && <Notice kind="warn">{t("identity.end.own")}</Notice>}
			<Form
				view={view}
				action={link(view, "/kelola/orang/:person/peran/:role/akhir", {
					...at,
					role: role.id,
				})}
			>
				<DateFields
					view={view}
					state={state}
					name="akhir"
					label={t("identity.end.on")}
					hint={t("identity.end.on-hint")}
				/>
				<Row>
					<Button kind="danger">{t("identity.end.do")}</Button>
					<a href={link(view, "/kelola/orang/:person", at)}>
						{t("identity.end.keep")}
					</a>
				</Row>
			</Form>
		</OfficerLayout>
	);
};
