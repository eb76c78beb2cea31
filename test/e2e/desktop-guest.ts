/** A machine with a small desktop, a German keyboard and a shared clipboard, and commands in it by its agent. */
import { expect, type Page } from '@playwright/test'
import { bootMs, createMachine, openTab, status, writeConfiguration } from './user.ts'

const configuration = `{ pkgs, ... }:
{
  networking.hostName = "desk";
  services.xserver.enable = true;
  services.xserver.windowManager.icewm.enable = true;
  services.xserver.xkb.layout = "de";
  services.displayManager.autoLogin.user = "alice";
  services.spice-vdagentd.enable = true;
  services.xserver.desktopManager.runXdgAutostartIfNone = true;
  users.users.alice = { isNormalUser = true; initialPassword = "test"; };
  environment.systemPackages = [ pkgs.xclip ];
  system.stateVersion = "25.11";
}
`

/** Makes it and runs it; the agent answers when this returns. Gives its id. */
export async function startDesktop(page: Page, screen: 'fixed' | 'resizable'): Promise<string> {
  await createMachine(page, 'desk', 'Create')
  await writeConfiguration(page, configuration)
  await page.keyboard.press('Control+s')
  const id = await page.evaluate(async (kind) => {
    const state = await window.snowglobe.call('app.state', undefined)
    const found = state.ok ? (state.value.machines[0]?.id ?? '') : ''
    if (kind === 'resizable') await window.snowglobe.call('display.makeResizable', { id: found })
    return found
  }, screen)
  await page.getByRole('button', { name: 'Build and run' }).first().click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await openTab(page, 'Guest')
  await expect(page.getByText(/^QEMU guest agent \d/)).toBeVisible({ timeout: bootMs })
  return id
}

/** Runs a command as the desktop's user; gives what it puts out. */
export async function inDesktop(page: Page, command: string): Promise<string> {
  await openTab(page, 'Guest')
  await page.getByRole('combobox', { name: 'as' }).selectOption('alice')
  await page.getByRole('textbox', { name: 'Command' }).fill(`export DISPLAY=:0; ${command}`)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText(/^Ended (well|with)/)).toBeVisible({ timeout: bootMs })
  const output = page.getByRole('log', { name: 'Output' })
  return (await output.count()) === 0 ? '' : output.innerText()
}

export const canvasOf = (page: Page) => page.getByTestId('display').locator('canvas')
