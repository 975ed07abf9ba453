// Copies the text that a button names. Without this script the text can be selected.
for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    text.select();
    // Without https browsers have no clipboard for scripts, but the older way.
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(text.value).then(() => true, () => document.execCommand("copy"))
      : document.execCommand("copy");
    document.getElementById(button.dataset.said).textContent = copied
      ? "Copied."
      : "It could not be copied. The text is selected: copy it with the keyboard or the menu.";
  });
}
