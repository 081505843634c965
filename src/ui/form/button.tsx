import { type Content, classes } from "../content.ts";
import { Icon, type IconName } from "../icon.tsx";

interface LookProps {
	/** Filled: once on a page, the next step. Danger: red outline. Sun: the search on the home page only. */
	readonly kind?:
		| "filled"
		| "outlined"
		| "quiet"
		| "danger"
		| "sun"
		| undefined;
	readonly small?: boolean | undefined;
	readonly wide?: boolean | undefined;
	readonly icon?: IconName | undefined;
	/** A shortcut, shown only to people who have switched shortcuts on. */
	readonly shortcut?: string | undefined;
	/** Begins with a verb. */
	readonly children: Content;
}

interface ButtonProps extends LookProps {
	readonly name?: string | undefined;
	readonly value?: string | undefined;
	readonly formaction?: string | undefined;
	/** Of a form elsewhere on the page. */
	readonly form?: string | undefined;
	readonly describedBy?: string | undefined;
	readonly label?: string | undefined;
}

/** Sends its form. Never disabled: the answer says what is missing. */
export const Button = (props: ButtonProps) => (
	<button
		type="submit"
		class={lookOf(props)}
		name={props.name}
		value={props.value}
		formaction={props.formaction}
		form={props.form}
		aria-label={props.label}
		aria-describedby={props.describedBy}
	>
		<Face {...props} />
	</button>
);

interface ScriptButtonProps extends LookProps {
	/** By this the page's script finds it; that script shows it. */
	readonly does: string;
}

/** Does what the page's script says. Without script it is not there. */
export const ScriptButton = (props: ScriptButtonProps) => (
	<button type="button" class={lookOf(props)} data-does={props.does} hidden>
		<Face {...props} />
	</button>
);

interface LinkButtonProps extends LookProps {
	readonly href: string;
	readonly download?: boolean | undefined;
}

/** A link that looks like a button: the next step is another page. */
export const LinkButton = (props: LinkButtonProps) => (
	<a
		href={props.href}
		class={lookOf(props)}
		download={props.download ? "" : undefined}
	>
		<Face {...props} />
	</a>
);

const Face = ({ icon, shortcut, children }: LookProps) => (
	<>
		{icon && <Icon name={icon} />}
		{children}
		{shortcut && <kbd>{shortcut}</kbd>}
	</>
);

const lookOf = ({ kind = "filled", small, wide }: LookProps) =>
	classes("btn", kind !== "filled" && kind, small && "small", wide && "wide");
