/** German: folders, files and templates. */
import type { Phrases } from '../say.ts'

export const workspace: Phrases = {
  'It is a device or a pipe, not a file.': 'Es ist ein Gerät oder eine Pipe, keine Datei.',
  'It is larger than 10 MB.': 'Sie ist größer als 10 MB.',
  'You have no right to read it.': 'Sie haben kein Recht, sie zu lesen.',
  'Change its rights, or those of its folder.': 'Ändern Sie ihre Rechte oder die ihres Ordners.',
  'It is a link that leads back to itself.': 'Es ist ein Link, der zu sich selbst zurückführt.',
  '{1} is a link to “{2}”, which is not there.': '{1} ist ein Link auf „{2}“, und das ist nicht da.',
  'Put it back, or save a new one here.': 'Legen Sie sie wieder hin oder speichern Sie hier eine neue.',
  'Look at the file with another program.': 'Sehen Sie sich die Datei mit einem anderen Programm an.',
  '{1} cannot be shown as text.': '{1} kann nicht als Text angezeigt werden.',
  'It is a binary file.': 'Es ist eine Binärdatei.',
  'It is not UTF-8 text.': 'Es ist kein UTF-8-Text.',
  'The file was changed by another program since it was opened here.':
    'Die Datei wurde von einem anderen Programm geändert, seit sie hier geöffnet wurde.',
  'Reload it, or save over it.': 'Laden Sie sie neu oder speichern Sie darüber.',
  'It would be larger than 10 MB.': 'Sie wäre größer als 10 MB.',
  'It holds a character with the code 0, which Nix cannot read.':
    'Sie enthält ein Zeichen mit dem Code 0, das Nix nicht lesen kann.',
  'It holds half of a character, which no file can hold.':
    'Sie enthält ein halbes Zeichen, das keine Datei enthalten kann.',
  '{1} is a device or a pipe, not a file.': '{1} ist ein Gerät oder eine Pipe, keine Datei.',
  'You have no right to write it.': 'Sie haben kein Recht, sie zu schreiben.',
  'It lies where nothing can be written.': 'Sie liegt, wo nichts geschrieben werden kann.',
  'The disk is full.': 'Der Datenträger ist voll.',
  '{1} is a link that leads back to itself.': '{1} ist ein Link, der zu sich selbst zurückführt.',
  '{1} is a link into a folder that is not there.': '{1} ist ein Link in einen Ordner, den es nicht gibt.',
  '{1} could not be saved.': '{1} konnte nicht gespeichert werden.',
  'Look at the folder’s rights and free space; your text is still here.':
    'Prüfen Sie die Rechte und den freien Platz des Ordners; Ihr Text ist noch hier.',
  'The machine could not be copied.': 'Die Maschine konnte nicht kopiert werden.',
  'Free some space, or choose another place.': 'Schaffen Sie Platz oder wählen Sie einen anderen Ort.',
  'The details say what went wrong. Nothing was changed.':
    'Die Details sagen, was schiefging. Nichts wurde geändert.',
  '“{1}” cannot be a machine’s name.': '„{1}“ kann kein Name einer Maschine sein.',
  'There is already a folder “{1}” among your machines.':
    'Unter Ihren Maschinen gibt es bereits einen Ordner „{1}“.',
  'The path “{1}” holds a comma, which QEMU cannot take in a disk’s path.':
    'Der Pfad „{1}“ enthält ein Komma; das kann QEMU im Pfad einer Festplatte nicht verarbeiten.',
  'The path “{1}” holds a line break, which QEMU cannot take in a disk’s path.':
    'Der Pfad „{1}“ enthält einen Zeilenumbruch; das kann QEMU im Pfad einer Festplatte nicht verarbeiten.',
  'Rename the folder, or move the machine to another one.':
    'Benennen Sie den Ordner um oder verschieben Sie die Maschine in einen anderen.',
  'It is not a folder.': 'Es ist kein Ordner.',
  'The folder “{1}” is not there or holds no machine any more.':
    'Der Ordner „{1}“ ist nicht da oder enthält keine Maschine mehr.',
  'Bring it back, or remove it from the list.':
    'Bringen Sie ihn zurück oder entfernen Sie ihn aus der Liste.',
  'Look whether it exists and whether you may write to it.':
    'Prüfen Sie, ob er existiert und ob Sie darin schreiben dürfen.',
  'This file holds no machine that Snowglobe can read.':
    'Diese Datei enthält keine Maschine, die Snowglobe lesen kann.',
  'Choose a file that Snowglobe has exported. If it is one, it may not have been copied whole.':
    'Wählen Sie eine Datei, die Snowglobe exportiert hat. Ist es eine, wurde sie vielleicht nicht vollständig kopiert.',
  'It cannot be read.': 'Sie kann nicht gelesen werden.',
  'It is not whole JSON.': 'Sie ist kein vollständiges JSON.',
  'It does not hold what this version of Snowglobe expects.':
    'Sie enthält nicht, was diese Version von Snowglobe erwartet.',
  'The machine’s {1} is damaged. {2}': 'Die {1} der Maschine ist beschädigt. {2}',
  'Mend the file, or move it away and add the folder again: configuration and disk are untouched.':
    'Berichtigen Sie die Datei oder verschieben Sie sie und fügen Sie den Ordner erneut hinzu: Konfiguration und Festplatte sind unberührt.',
  'Minimal console': 'Einfache Konsole',
  'The tutorial’s system: user alice with the password test, two small programs, text only.':
    'Das System der Anleitung: Benutzerin alice mit dem Passwort test, zwei kleine Programme, nur Text.',
  Desktop: 'Desktop',
  'X11 with a small window manager: quick to build, light to run.':
    'X11 mit einem kleinen Fenstermanager: schnell gebaut, genügsam im Betrieb.',
  GNOME: 'GNOME',
  'The GNOME desktop. Large: several gigabytes to fetch, 4 GiB of memory.':
    'Der GNOME-Desktop. Groß: mehrere Gigabyte zu holen, 4 GiB Arbeitsspeicher.',
  Sway: 'Sway',
  'The tiling Wayland compositor.': 'Der kachelnde Wayland-Compositor.',
  'Web server': 'Webserver',
  'nginx, an open firewall port and a forward from this computer.':
    'nginx, ein offener Port in der Firewall und eine Weiterleitung von diesem Rechner.',
  Empty: 'Leer',
  'Nothing but the release: for the form, or for a text of your own.':
    'Nur die Version: für das Formular oder für einen eigenen Text.',
}
