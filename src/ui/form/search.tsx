import { Button } from "./button.tsx";
import { fieldId } from "./control.ts";

interface SearchProps {
	readonly action: string;
	readonly name: string;
	/** Only heard where the heading asks the question, as on the hero. */
	readonly label: string;
	readonly showLabel?: boolean | undefined;
	readonly button: string;
	readonly value?: string | undefined;
	readonly kind?: "sun" | "outlined" | undefined;
}

/** One question, one search: a form that asks by its address. */
export const Search = ({
	action,
	name,
	label,
	button,
	value = "",
	kind = "outlined",
	showLabel,
}: SearchProps) => (
	<search>
		<form class="search" method="get" action={action}>
			<label class={showLabel ? undefined : "hide"} for={fieldId(name)}>
				{label}
			</label>
			<input
				class="in"
				id={fieldId(name)}
				name={name}
				type="search"
				value={value}
				autocomplete="off"
			/>
			<Button kind={kind} icon="search">
				{button}
			</Button>
		</form>
	</search>
);
