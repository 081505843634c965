import type { PersonFile } from "#identity";
import { Button, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { RoleFields, type RoleFieldsProps } from "./role-fields.tsx";
import { Way } from "./way.tsx";

interface RoleProps extends RoleFieldsProps {
	readonly person: PersonFile;
}

/** Giving one more role. */
export const RolePage = (props: RoleProps) => {
	const { view, person, state } = props;
	const title = view.t("identity.give.title", { name: person.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Way
							view={view}
							of={person}
							here={view.t("identity.person.give")}
						/>
					}
					title={title}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, "/kelola/orang/:person/peran", {
					person: person.id,
				})}
			>
				<RoleFields {...props} />
				<Button>{view.t("identity.give.do")}</Button>
			</Form>
		</OfficerLayout>
	);
};
