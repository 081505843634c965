import type { PersonFacts, PersonFile } from "#identity";
import { type FormState, typedValue } from "#kernel/form.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import { Way } from "./way.tsx";

interface FactsProps {
	readonly view: View;
	readonly person: PersonFile;
	readonly state: FormState;
	/** The version that this form, once sent, builds upon. */
	readonly seen: number;
	/** What somebody else saved meanwhile. */
	readonly theirs?: PersonFacts | undefined;
}

/** How a person is called and written to. */
export const FactsPage = (props: FactsProps) => {
	const { view, person, state, seen } = props;
	const title = view.t("identity.facts.title", { name: person.name });
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
							here={view.t("identity.person.change")}
						/>
					}
					title={title}
				/>
			}
		>
			{props.theirs && <Both {...props} theirs={props.theirs} />}
			<Form
				view={view}
				action={link(view, "/kelola/orang/:person/data", { person: person.id })}
			>
				<Hidden name="versi" value={String(seen)} />
				<Field
					view={view}
					state={state}
					name="nama"
					label={view.t("identity.new.name")}
					hint={view.t("identity.new.name-hint")}
					autocomplete="off"
				/>
				<Field
					view={view}
					state={state}
					name="surel"
					type="email"
					label={view.t("identity.new.email")}
					optional
					autocomplete="off"
				/>
				<Button>{view.t("identity.facts.do")}</Button>
			</Form>
		</OfficerLayout>
	);
};

const Both = ({
	view,
	state,
	theirs,
}: FactsProps & { readonly theirs: PersonFacts }) => (
	<Versions
		view={view}
		id="versi"
		fields={[
			{
				label: view.t("identity.new.name"),
				theirs: theirs.name,
				yours: typedValue(state, "nama"),
			},
			{
				label: view.t("identity.new.email"),
				theirs: theirs.email ?? "",
				yours: typedValue(state, "surel"),
			},
		].filter(({ theirs, yours }) => theirs !== yours)}
	/>
);
