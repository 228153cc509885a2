// Each parameter of the URL is an attribute of the launcher, before its upgrade.
const launcher = document.querySelector('chat-kit-launcher');
for (const [name, value] of new URLSearchParams(location.search)) launcher.setAttribute(name, value);
